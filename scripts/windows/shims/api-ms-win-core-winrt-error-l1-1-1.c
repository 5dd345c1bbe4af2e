/* Qt's theming reports a failed call of the Windows Runtime by this; wine 8 has no such set of names.
 * There is nobody to report to. */
#include <windows.h>

__declspec(dllexport) BOOL WINAPI RoOriginateLanguageException(HRESULT error, void *text, void *what) {
    (void)error, (void)text, (void)what;
    return TRUE;
}
