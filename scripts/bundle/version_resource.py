"""What Windows shows of a program among its properties, as PyInstaller reads it from a file."""

PRODUCT = "オフライン調査デスク"
"""How people call the program."""
FOUNDERS = "The usbsurvey_desktop founders"
"""Who makes it."""
_JAPANESE, _UTF_16 = 0x0411, 1200


def version_resource(version: str, file: str, described: str) -> str:
    """The text of the version resource of one program.

    Args:
        version: two to four numbers with points between them.
        file: the name of the .exe.
        described: what this program is, in Japanese; the task manager shows it as its name.

    Raises:
        ValueError: the version has other parts than numbers.
    """
    numbers = tuple([*(int(part) for part in version.split(".")), 0, 0][:4])
    words = {
        "CompanyName": FOUNDERS,
        "FileDescription": described,
        "FileVersion": version,
        "InternalName": file.removesuffix(".exe"),
        "LegalCopyright": f"{FOUNDERS}. Apache License 2.0",
        "OriginalFilename": file,
        "ProductName": PRODUCT,
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in words.items())
    table = f"StringTable('{_JAPANESE:04X}{_UTF_16:04X}', [{strings}])"
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),"
        f" kids=[StringFileInfo([{table}]),"
        f" VarFileInfo([VarStruct('Translation', [{_JAPANESE}, {_UTF_16}])])])\n"
    )
