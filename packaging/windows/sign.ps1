# Signs programs with Azure Artifact Signing (formerly Trusted Signing), time-stamped by RFC 3161.
# usage: sign.ps1 FILE...   From the environment, by name only:
#   AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET   read by the signing library itself
#   SIGNING_ENDPOINT, SIGNING_ACCOUNT, SIGNING_PROFILE
#   SIGNING_LIBRARY    path of Azure.CodeSigning.Dlib.dll
param([Parameter(Mandatory, ValueFromRemainingArguments)][string[]]$Files)
$ErrorActionPreference = "Stop"
foreach ($name in "SIGNING_ENDPOINT", "SIGNING_ACCOUNT", "SIGNING_PROFILE", "SIGNING_LIBRARY") {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set" }
}
$about = New-TemporaryFile
@{
    Endpoint               = $env:SIGNING_ENDPOINT
    CodeSigningAccountName = $env:SIGNING_ACCOUNT
    CertificateProfileName = $env:SIGNING_PROFILE
} | ConvertTo-Json | Set-Content -Encoding ascii $about
$tool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\10.*\x64\signtool.exe" |
    Sort-Object FullName | Select-Object -Last 1
& $tool.FullName sign /v /fd SHA256 /tr http://timestamp.acs.microsoft.com /td SHA256 `
    /dlib $env:SIGNING_LIBRARY /dmdf $about $Files
if ($LASTEXITCODE) { throw "signtool ended with $LASTEXITCODE" }
& $tool.FullName verify /pa /q $Files
if ($LASTEXITCODE) { throw "a signature does not hold" }
Remove-Item $about
