@echo off
rem 関連付け.cmd が作ったショートカットを消します。ほかのものは変えません。
"%SystemRoot%\System32\cscript.exe" //nologo "%~dp0_internal\shortcuts.js" remove
rem .js の扱いを変えてある端末では、言語を名指しします。
if errorlevel 1 "%SystemRoot%\System32\cscript.exe" //nologo //E:JScript "%~dp0_internal\shortcuts.js" remove
if errorlevel 1 goto failed
echo 「送る」とデスクトップの「オフライン調査デスク」を消しました。
set code=0
goto end
:failed
echo 消せませんでした。次のように、手で消せます。
echo 1. デスクトップの「オフライン調査デスク」を消します。
echo 2. エクスプローラーのアドレス欄に shell:sendto と入れて Enter を押し、「オフライン調査デスク」を消します。
set code=1
:end
pause
exit /b %code%
