@cscript //nologo //e:jscript "%~dp0install.js" /check
