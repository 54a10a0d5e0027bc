@echo off
rem Runs the examples: examples\run --help tells what there is. Builds first what is not built.
setlocal
set "here=%~dp0"
set "target=%here%target"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

rem PowerShell compares the times of files; cmd has nothing for it
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$built = Join-Path $env:target 'run.built'; $list = Join-Path $env:target 'run.classpath';" ^
  "if (-not (Test-Path $built) -or -not (Test-Path $list)) { exit 1 };" ^
  "foreach ($entry in (Get-Content $list -Raw).Trim() -split ';') { if (-not (Test-Path $entry)) { exit 1 } };" ^
  "$then = (Get-Item $built).LastWriteTimeUtc; $root = Join-Path $env:here '..';" ^
  "$sources = @(Get-Item $root\pom.xml, $root\*\pom.xml) + @(Get-ChildItem $root\*\src\main -Recurse);" ^
  "if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $then } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto start

echo Building Kith (once)... 1>&2
if not exist "%target%" mkdir "%target%"
rem Of before the build, so that what is edited meanwhile is built again
type nul > "%target%\run.building"
pushd "%here%.."
call mvnw.cmd -B -ntp -q -pl examples -am process-classes > "%target%\run.log" 2>&1
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" (
  powershell -NoProfile -Command "Get-Content -Tail 40 (Join-Path $env:target 'run.log')" 1>&2
  echo The build failed; all it said is in %target%\run.log 1>&2
  exit /b 1
)
rem As a file of arguments, because a class path can be longer than a line of cmd
powershell -NoProfile -Command ^
  "$list = (Get-Content (Join-Path $env:target 'run.classpath') -Raw).Trim();" ^
  "$all = (Join-Path $env:target 'classes') + ';' + $list; $quote = [string][char]34;" ^
  "Set-Content (Join-Path $env:target 'run.arguments') ('-cp ' + $quote + $all.Replace('\', '\\') + $quote)"
move /y "%target%\run.building" "%target%\run.built" > nul

:start
rem A quickstart is over before the better compiler has begun; the others are not
set "quick=-XX:TieredStopAtLevel=1"
if "%~1"=="replay" set "quick=-XX:+TieredCompilation"
if "%~1"=="swap" set "quick=-XX:+TieredCompilation"
if "%~1"=="move" set "quick=-XX:+TieredCompilation"
"%java%" %quick% -XX:+UseSerialGC -Xshare:auto -Dkith.terminal=true "@%target%\run.arguments" dev.kith.examples.Main %*
exit /b %errorlevel%
