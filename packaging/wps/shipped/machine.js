/*
 * Everything that touches the machine, for install.js: Windows Script Host, ECMAScript 3, after list.js and
 * findings.js. `files` is a Scripting.FileSystemObject, `wishes` are the arguments, `say` tells the clerk.
 */
function machineOf(files, wishes, say) {
  var shell = new ActiveXObject("WScript.Shell");
  var source = files.GetParentFolderName(WScript.ScriptFullName);
  var addins = shell.ExpandEnvironmentStrings("%APPDATA%") + "\\kingsoft\\wps\\jsaddons";
  var list = addins + "\\publish.xml";
  var shipped = /<jsplugin [^>]*\/>/.exec(read(source + "\\publish.xml"))[0];
  var name = valueOf(shipped.substring(9), "name");
  var folder = valueOf(shipped.substring(9), "url");
  var version = valueOf(shipped.substring(9), "version");

  function read(path) {
    if (!files.FileExists(path) || files.GetFile(path).Size === 0) return "";
    var stream = bytes();
    stream.LoadFromFile(path);
    var text = stream.ReadText();
    stream.Close();
    if (text.length !== files.GetFile(path).Size) throw new Error("读不了 " + path);
    return text;
  }

  function write(path, text) {
    var stream = bytes();
    stream.WriteText(text);
    stream.SaveToFile(path, 2);
    stream.Close();
    if (read(path) !== text) throw new Error("写不了 " + path);
  }

  /* A stream of text with one character a byte. */
  function bytes() {
    var stream = new ActiveXObject("ADODB.Stream");
    stream.Type = 2;
    stream.Charset = "iso-8859-1";
    stream.Open();
    return stream;
  }

  function makeFolder(path) {
    if (files.FolderExists(path)) return;
    makeFolder(files.GetParentFolderName(path));
    files.CreateFolder(path);
  }

  /* The list as it was is kept beside it, as the very file: a copy would not replace one that is read-only. */
  function replaceList(before, after) {
    if (before === after) return;
    write(list + ".new", after);
    var readOnly = 0;
    if (files.FileExists(list)) {
      readOnly = files.GetFile(list).Attributes & 1;
      if (files.FileExists(list + ".before-" + name)) files.DeleteFile(list + ".before-" + name, true);
      files.MoveFile(list, list + ".before-" + name);
    }
    files.MoveFile(list + ".new", list);
    if (readOnly) files.GetFile(list).Attributes = readOnly;
  }

  /* What stands there is moved away as a whole or, while a program has a file of it open, not at all. */
  function copyFolder() {
    var target = addins + "\\" + folder;
    if (source.toLowerCase() === target.toLowerCase()) return;
    deleteFolder(target + ".new");
    deleteFolder(target + ".old");
    files.CopyFolder(source, target + ".new");
    if (files.FolderExists(target)) files.MoveFolder(target, target + ".old");
    files.MoveFolder(target + ".new", target);
  }

  function deleteFolder(path) {
    if (files.FolderExists(path)) files.DeleteFolder(path, true);
  }

  /* Every version of ours but the one that is kept. The name alone is not trusted. */
  function removeFolders(kept) {
    var old = [];
    if (!files.FolderExists(addins)) return;
    for (var all = new Enumerator(files.GetFolder(addins).SubFolders); !all.atEnd(); all.moveNext()) {
      var each = all.item();
      var ours = each.Name.substr(0, name.length + 1) === name + "_" && /_[0-9][^_]*$/.test(each.Name);
      var manifest = ours && read(each.Path + "\\manifest.xml");
      if (ours && each.Name !== kept && manifest.indexOf("<Name>" + name + "</Name>") >= 0)
        old.push(each.Path);
    }
    for (var i = 0; i < old.length; i++) files.DeleteFolder(old[i], true);
  }

  function checked(after) {
    if (after === null) throw new Error(list + " 的内容不完整或格式不对。请先修好，或改名后再试。");
    return after;
  }

  /* The programs of WPS that run, as "wps.exe et.exe"; "" where Windows does not tell. */
  function running() {
    var names = {};
    try {
      var query = "SELECT Name FROM Win32_Process WHERE Name='wps.exe' OR Name='et.exe' OR Name='wpp.exe'";
      var found = GetObject("winmgmts:root\\cimv2").ExecQuery(query);
      for (var all = new Enumerator(found); !all.atEnd(); all.moveNext()) names[all.item().Name] = true;
    } catch (fault) {
      return "";
    }
    var said = [];
    for (var each in names) said.push(each);
    return said.sort().join(" ");
  }

  /* A WPS that runs reads its lists too late, and may keep what is written beside it as not allowed. */
  function mustNotRun(command) {
    if (running())
      throw new Error(
        "没有改动，WPS 还开着。请保存文件，退出 WPS（屏幕右下角有 WPS 图标的，也要退出），再双击 " +
          command +
          "。"
      );
  }

  /* Our element as it goes into the list: the second kind where it is asked for, or is what stands there. */
  function entryFor(before) {
    var standing = entryIn(before, name);
    var online = wishes.indexOf("/online ") >= 0 || (standing && standing.element === "jspluginonline");
    if (!online) return shipped;
    return (
      '<jspluginonline name="' +
      name +
      '" type="et" url="' +
      addressOf(addins + "\\" + folder) +
      '" debug="" enable="enable" install="null" customDomain=""/>'
    );
  }

  function addressOf(path) {
    var parts = path.split("\\");
    for (var i = 1; i < parts.length; i++) parts[i] = encodeURIComponent(parts[i]).replace(/'/g, "%27");
    return "file:///" + parts.join("/") + "/";
  }

  /* The folder that an entry names; "" for an address on the net. */
  function placeOf(url) {
    if (/^file:/.test(url))
      return decodeURIComponent(url.replace(/^file:\/+/, ""))
        .replace(/\/$/, "")
        .replace(/\//g, "\\");
    if (/:\/\//.test(url)) return "";
    return /^[A-Za-z]:/.test(url) ? url : addins + "\\" + url;
  }

  function filesOf(url) {
    var place = placeOf(url);
    if (!place) return null;
    var wanted = ["manifest.xml", "ribbon.xml", "index.html", "main.js"];
    for (var i = 0; i < wanted.length; i++) if (!files.FileExists(place + "\\" + wanted[i])) return false;
    return true;
  }

  /* The folder of the program, by what the maker's own tool reads; "" where it does not say. */
  function officeFolder() {
    try {
      var command = shell.RegRead("HKCR\\KWPS.Document.12\\shell\\open\\command\\");
      var program = /^"([^"]+)"/.exec(command) || /^(\S+)/.exec(command);
      return files.GetParentFolderName(program[1]);
    } catch (fault) {
      return "";
    }
  }

  /* Lists of other ways to load add-ins: a server list kept here, one that oem.ini names as a file. */
  function otherLists() {
    var paths = [addins + "\\jsplugins.xml"];
    var office = officeFolder();
    if (office) paths.push(office + "\\jsaddons\\publish.xml");
    var named = /^[ \t]*JSPluginsServer[ \t]*=[ \t]*(?:file:\/\/\/)?([A-Za-z]:[^\r\n]*)/m.exec(
      office ? read(office + "\\cfgs\\oem.ini") : ""
    );
    if (named) paths.push(named[1].replace(/\//g, "\\").replace(/\s+$/, ""));
    var lists = [];
    for (var i = 0; i < paths.length; i++)
      if (paths[i].toLowerCase() !== list.toLowerCase()) lists.push({ path: paths[i], text: read(paths[i]) });
    return lists;
  }

  function known() {
    var block = addins + "\\jsaddinblockhost.ini";
    return {
      system: "windows",
      name: name,
      folder: folder,
      version: version,
      addins: addins,
      listPath: list,
      list: read(list),
      auth: read(addins + "\\authaddin.json"),
      blocked: files.FileExists(block) ? block : "",
      others: otherLists(),
      filesOf: filesOf,
      placeOf: placeOf,
      unpacked: files.FileExists(addins + "\\" + folder + "\\manifest.xml"),
      running: running()
    };
  }

  return {
    install: function () {
      makeFolder(addins);
      var before = read(list);
      var after = checked(withEntry(before, entryFor(before), name));
      mustNotRun("install.cmd");
      copyFolder();
      replaceList(before, after);
      removeFolders(folder);
      say("已安装到 " + addins + "\\" + folder);
      var now = known();
      if (doubledIn(now)) say(findingsOf(now)[0]);
      say(
        '请启动 WPS 表格。第一次会问：加载项"' +
          name +
          '"（位于…）首次加载，是否信任？点“允许”，然后退出、再启动一次，才会出现选项卡。'
      );
      say("选项卡没有出现的，双击 check.cmd，它会说下一步做什么。");
    },
    uninstall: function () {
      var before = read(list);
      var after = before === "" ? "" : checked(withoutEntry(before, name));
      mustNotRun("uninstall.cmd");
      replaceList(before, after);
      removeFolders("");
      say("已卸载。请重新启动 WPS 表格。");
    },
    /* Whether nothing was found. */
    check: function () {
      var now = known();
      var said = reportOn(now);
      for (var i = 0; i < said.length; i++) say(said[i]);
      return findingsOf(now).length === 0;
    }
  };
}
