// Shortcuts to this program for the user who asks: one on the desktop, one in "Send to".
// Two files and nothing else: no registry, no rights of an administrator, no other user.
// Usage: cscript //nologo shortcuts.js make|remove
// Ends with 0 when both are there (make) or gone (remove), else with 1.

var NAME = "\u30aa\u30d5\u30e9\u30a4\u30f3\u8abf\u67fb\u30c7\u30b9\u30af.lnk";
var SEND_TO = "%APPDATA%\\Microsoft\\Windows\\SendTo";

var shell = new ActiveXObject("WScript.Shell");
var files = new ActiveXObject("Scripting.FileSystemObject");
var home = files.GetParentFolderName(files.GetParentFolderName(WScript.ScriptFullName));
var program = files.BuildPath(home, "usbsurvey.exe");

function make(path) {
  var link = shell.CreateShortcut(path);
  link.TargetPath = program;
  link.WorkingDirectory = home;
  link.IconLocation = program + ",0";
  link.Save();
}

function remove(path) {
  if (files.FileExists(path)) {
    files.DeleteFile(path);
  }
}

// Whether both are as wished. What cannot be done at one place is still done at the other.
function done(act, isWished) {
  var folders = [shell.SpecialFolders.Item("Desktop"), shell.ExpandEnvironmentStrings(SEND_TO)];
  var isDone = true;
  for (var i = 0; i < folders.length; i++) {
    var path = files.BuildPath(folders[i], NAME);
    try {
      act(path);
    } catch (problem) {
      WScript.Echo(path + ": " + problem.message);
    }
    isDone = isDone && files.FileExists(path) === isWished;
  }
  return isDone;
}

function main(wish) {
  if (wish === "remove") {
    return done(remove, false);
  }
  // A shortcut to nothing would be made without a word.
  return wish === "make" && files.FileExists(program) && done(make, true);
}

WScript.Quit(main(WScript.Arguments.length ? WScript.Arguments.Item(0) : "") ? 0 : 1);
