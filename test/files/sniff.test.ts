import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import type { FileKind } from "../../src/files/file-kind";
import { sniff } from "../../src/files/sniff";
import { refusalOf, zip } from "./parts";
import { bytesOf } from "./returns";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const openDocument = (type: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    "content.xml": strToU8("<a/>"),
  });

const kinds: readonly [says: string, bytes: Uint8Array, kind: FileKind][] = [
  ["nothing", new Uint8Array(), "empty"],
  ["a workbook", bytesOf("古南街道.xlsx"), "xlsx"],
  ["a workbook that breaks off", bytesOf("截断.xlsx"), "truncated"],
  ["a binary workbook", zip({ "xl/workbook.bin": "" }), "xlsb"],
  ["a document", bytesOf("县教委.docx"), "docx"],
  ["slides", zip({ "ppt/presentation.xml": "" }), "pptx"],
  ["an OpenDocument sheet", bytesOf("永城镇.ods"), "ods"],
  ["an OpenDocument text", openDocument("text"), "odt"],
  ["any zip", zip({ "a.txt": "a" }), "zip"],
  ["an Excel 97 workbook", bytesOf("安稳镇.xls"), "xls"],
  ["a WPS workbook", bytesOf("横山镇.et"), "xls"],
  ["a compound file that breaks off", bytesOf("安稳镇.xls").subarray(0, 600), "truncated"],
  ["a PDF", latin("%PDF-1.4\n%\xe2\xe3"), "pdf"],
  ["a picture", latin("\x89PNG\r\n\x1a\n"), "image"],
  ["a photograph", latin("\xff\xd8\xff\xe0\0\x10JFIF"), "image"],
  ["a RAR archive", latin("Rar!\x1a\x07\0"), "rar"],
  ["a 7z archive", latin("7z\xbc\xaf\x27\x1c"), "7z"],
  ["rich text", latin("{\\rtf1\\ansi"), "rtf"],
  ["a web page under a workbook's name", strToU8("\n<html><body><table>"), "html"],
  ["XML", strToU8('<?xml version="1.0"?><Workbook/>'), "xml"],
  ["a table of text in GBK", bytesOf("中峰镇.csv"), "csv"],
  ["a table of text in UTF-16", latin("\xff\xfea\0,\0b\0"), "csv"],
  ["a text", strToU8("BM 你好"), "text"],
  ["a table to be exchanged", strToU8('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n'), "dif"],
  ["a table of text about tables", strToU8("TABLE\n0,1\n2,3\n"), "csv"],
  ["bytes", latin("\0\x01\x02\x03"), "unknown"],
  ["a page without a head", strToU8("<style>td{}</style>\n<div><table>"), "html"],
  ["a page behind a server's words", strToU8("Warning: 3\n<table >"), "html"],
  ["XHTML", strToU8('<?xml version="1.0"?><html xmlns="a">'), "html"],
  ["a web archive", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"), "mhtml"],
  [
    "a page saved by a browser",
    strToU8("From: <Saved by Blink>\nSubject: a\nMIME-Version: 1.0\n\n"),
    "mhtml",
  ],
  ["a mail", strToU8("Received: by a\nFrom: b\nTo: c\nMIME-Version: 1.0\n\n"), "mail"],
  [
    "a workbook in XML",
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    "xml-spreadsheet",
  ],
  [
    "an OpenDocument sheet in one file",
    strToU8(
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
    ),
    "fods",
  ],
  [
    "a document in XML",
    strToU8(
      '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
    ),
    "word-xml",
  ],
  [
    "a document of the Chinese standard",
    strToU8('<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">'),
    "uof",
  ],
  ["a page for print", zip({ "OFD.xml": "", "Doc_0/Document.xml": "" }), "ofd"],
  ["a file of Numbers", zip({ "Index/Document.iwa": "" }), "iwork"],
  ["a photograph of a telephone", latin("\0\0\0\x18ftypheic"), "image"],
  ["a film", latin("\0\0\0\x18ftypmp42"), "media"],
  ["a shortcut", latin("L\0\0\0\x01\x14\x02\0\0\0"), "shortcut"],
  ["a database", latin("\0\x01\0\0Standard Jet DB\0"), "database"],
  ["a program", latin("MZ\x90\0\x03\0\0\0"), "program"],
  [
    "a program that unpacks files",
    Buffer.concat([latin("MZ\x90\0\x03\0\0\0"), zip({ "a.txt": "a" })]),
    "zip",
  ],
  [
    "a workbook behind a mark of texts",
    Buffer.concat([latin("\xef\xbb\xbf"), bytesOf("古南街道.xlsx")]),
    "xlsx",
  ],
  ["an Excel 97 workbook without its container", latin("\x09\x08\x10\0\0\x06\x05\0"), "xls"],
  ["an Excel 3 workbook", latin("\x09\x02\x06\0\0\0\x10\0"), "xls"],
];

test.each(kinds)("%s", (_, bytes, kind) => {
  expect(sniff(bytes)).toBe(kind);
});

test("a workbook that opens with a password", async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: "a", rows: [[1]] }],
    encryption: { password: "x", spinCount: 1 },
  });
  expect(sniff(bytes)).toBe("encrypted");
  expect(refusalOf(bytes)).toEqual({ code: "encrypted" });
});

test("a workbook in a zip with a password", () => {
  const bytes = zip({ "xl/workbook.xml": "<workbook/>" });
  const view = new DataView(bytes.buffer);
  view.setUint16(6, 1, true);
  view.setUint16(bytes.length - 22 - 46 - "xl/workbook.xml".length + 8, 1, true);
  expect(refusalOf(bytes)).toEqual({ code: "encrypted" });
});

test("bytes that are no file are no workbook", () => {
  expect(refusalOf(latin("\0\x01\x02\x03"))).toEqual({ code: "not-a-workbook" });
});
