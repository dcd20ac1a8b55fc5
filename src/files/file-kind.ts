/**
 * Kinds of file that hold tables which are read. `xls` is .et too, `sylk` Microsoft's .slk; `fods` and `xml-spreadsheet` are
 * workbooks in one XML file, `html` and `mhtml` web pages, whatever name they were saved under.
 */
export type TableKind =
  | "xlsx"
  | "xls"
  | "ods"
  | "fods"
  | "docx"
  | "csv"
  | "sylk"
  | "text"
  | "html"
  | "mhtml"
  | "xml-spreadsheet";

/**
 * Kinds of whole file that are known by name and not read. `zip` is an archive, `package` an Office or
 * XPS package of another program, `ole` a compound file of another program, `iwork` a file of Numbers or
 * Pages, `uof` and `ofd` the Chinese office and page formats, `dif` the Data Interchange Format, `doc` also a
 * .wps, `word-chunks` a document made of files that only Word knows to show, `frameset` a page that only says
 * which pages to show.
 */
export type OtherKind =
  | "xlsb"
  | "dif"
  | "odt"
  | "doc"
  | "rtf"
  | "word-xml"
  | "word-chunks"
  | "frameset"
  | "uof"
  | "ofd"
  | "pdf"
  | "image"
  | "ppt"
  | "pptx"
  | "iwork"
  | "package"
  | "ole"
  | "xml"
  | "zip"
  | "rar"
  | "7z"
  | "archive"
  | "mail"
  | "shortcut"
  | "media"
  | "database"
  | "program";

/**
 * What a file is, told by its bytes and never by its name. `encrypted` is a package that opens only with
 * a password, `truncated` a package that breaks off before its list of contents, `unknown` bytes that are
 * none of these.
 */
export type FileKind = TableKind | OtherKind | "empty" | "encrypted" | "truncated" | "unknown";
