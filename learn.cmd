@echo off
rem The command line of learn-kafka for Windows: learn.cmd --help
rem It builds the kit once. After a change of the kit's sources, remove kit\learn\target\learn.args.
setlocal
set "root=%~dp0"
set "root=%root:~0,-1%"
set "args=%root%\kit\learn\target\learn.args"
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo learn-kafka needs JDK 17 or newer. Install one, for example from https://adoptium.net, or point JAVA_HOME at it. 1>&2
  exit /b 3
)
if exist "%args%" goto start
echo Building the kit, this once ... 1>&2
pushd "%root%"
call "%root%\mvnw.cmd" -q -B -ntp -Plearn -pl kit/broker,kit/learn -am process-classes 1>&2
set "built=%ERRORLEVEL%"
popd
if not "%built%"=="0" (
  echo The kit could not be built. Above is what Maven said. 1>&2
  exit /b 3
)
:start
"%java%" "-Dlearnkafka.home=%root%" "@%args%" %*
exit /b %ERRORLEVEL%
