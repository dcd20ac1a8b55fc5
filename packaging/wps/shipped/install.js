/*
 * 给当前用户安装、卸载或检查 WPS 表格加载项，由 install.cmd、uninstall.cmd、check.cmd 调用。
 * Run by Windows Script Host (cscript), which is on every Windows and knows ECMAScript 3 and no more. Copies
 * this folder to where WPS looks for add-ins and puts our entry into its list, publish.xml. Entries of other
 * add-ins are not touched.
 * The build writes what is not ASCII as \uXXXX: cscript would read it in the machine's own code page.
 */

/* The text of a script that lies beside this one; Windows Script Host knows no other way to bring it in. */
function scriptBeside(files, name) {
  var stream = files.OpenTextFile(files.GetParentFolderName(WScript.ScriptFullName) + "\\" + name);
  var text = stream.ReadAll();
  stream.Close();
  return text;
}

var files = new ActiveXObject("Scripting.FileSystemObject");
eval(scriptBeside(files, "list.js"));
eval(scriptBeside(files, "findings.js"));
eval(scriptBeside(files, "machine.js"));

/* Exit code 0 when done or nothing was found, 1 when not. /quiet does not wait for a key; nor does wscript, which shows windows. */
function main() {
  var say = function (sentence) {
    WScript.Echo(sentence);
  };
  var wishes = "";
  for (var i = 0; i < WScript.Arguments.length; i++) wishes += WScript.Arguments(i) + " ";
  var code = 0;
  try {
    var machine = machineOf(files, wishes, say);
    if (wishes.indexOf("/check ") >= 0) code = machine.check() ? 0 : 1;
    else if (wishes.indexOf("/uninstall ") >= 0) machine.uninstall();
    else machine.install();
  } catch (fault) {
    say("没有完成：" + (fault.message || fault.description));
    code = 1;
  }
  if (wishes.indexOf("/quiet ") < 0 && /cscript\.exe$/i.test(WScript.FullName)) {
    say("按回车键关闭。");
    WScript.StdIn.ReadLine();
  }
  WScript.Quit(code);
}

main();
