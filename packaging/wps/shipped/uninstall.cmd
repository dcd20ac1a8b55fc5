@(goto) 2>nul & cscript //nologo //e:jscript "%~dp0install.js" /uninstall
