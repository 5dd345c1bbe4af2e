/* Qt6Core 6.10 and later imports the ICU that Windows 10 has from version 1809 on; wine 8 has none.
 * Qt asks it for converters of old encodings only, which the program never wants: ucnv_open says
 * that there is none (U_FILE_ACCESS_ERROR), and then nothing else here is called. */
#define EXPORT __declspec(dllexport)
#define NEVER_CALLED(name) EXPORT void *name(void) { return 0; }

EXPORT void *ucnv_open(const char *name, int *error) {
    (void)name;
    if (error) *error = 4;
    return 0;
}

NEVER_CALLED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(ucnv_cbFromUWriteUChars)
NEVER_CALLED(ucnv_cbToUWriteUChars)
NEVER_CALLED(ucnv_close)
NEVER_CALLED(ucnv_countAvailable)
NEVER_CALLED(ucnv_fromUCountPending)
NEVER_CALLED(ucnv_fromUnicode)
NEVER_CALLED(ucnv_getAvailableName)
NEVER_CALLED(ucnv_getFromUCallBack)
NEVER_CALLED(ucnv_getMaxCharSize)
NEVER_CALLED(ucnv_getName)
NEVER_CALLED(ucnv_getStandardName)
NEVER_CALLED(ucnv_getToUCallBack)
NEVER_CALLED(ucnv_reset)
NEVER_CALLED(ucnv_setFromUCallBack)
NEVER_CALLED(ucnv_setToUCallBack)
NEVER_CALLED(ucnv_toUCountPending)
NEVER_CALLED(ucnv_toUnicode)
