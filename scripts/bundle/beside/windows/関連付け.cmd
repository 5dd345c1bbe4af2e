@echo off
rem 「送る」とデスクトップに、このソフトのショートカットを作ります。
rem 今の利用者だけのもので、管理者の権限は要りません。レジストリは変えません。
"%SystemRoot%\System32\cscript.exe" //nologo "%~dp0_internal\shortcuts.js" make
rem .js の扱いを変えてある端末では、言語を名指しします。
if errorlevel 1 "%SystemRoot%\System32\cscript.exe" //nologo //E:JScript "%~dp0_internal\shortcuts.js" make
if errorlevel 1 goto failed
echo 「送る」とデスクトップに「オフライン調査デスク」を作りました。
echo ファイルを右クリックし、「送る」から開けます。
echo やめるときは、関連付け解除.cmd を開いてください。
set code=0
goto end
:failed
echo 作れませんでした。スクリプトの実行が止められている端末かもしれません。
echo 次のように、手で作れます。
echo 1. usbsurvey.exe を右クリックし、「送る」の「デスクトップ (ショートカットを作成)」を選びます。
echo 2. エクスプローラーのアドレス欄に shell:sendto と入れて Enter を押し、1 のショートカットを写します。
set code=1
:end
pause
exit /b %code%
