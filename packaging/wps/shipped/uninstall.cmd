@(goto) 2>nul & cd /d "%SystemRoot%" & cscript //nologo //e:jscript "%~dp0install.js" /uninstall
