/* Qt's platform plugin asks the colour profile of the screen; wine's own mscms lacks two of the calls
 * it links to, and then the plugin does not load. Here no screen has a profile. */
#include <windows.h>

#define EXPORT __declspec(dllexport)

EXPORT BOOL WINAPI GetColorProfileFromHandle(void *profile, BYTE *bytes, DWORD *count) {
    (void)profile, (void)bytes, (void)count;
    SetLastError(ERROR_NOT_SUPPORTED);
    return FALSE;
}

EXPORT void *WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode) {
    (void)profile, (void)access, (void)share, (void)mode;
    SetLastError(ERROR_NOT_SUPPORTED);
    return NULL;
}

EXPORT BOOL WINAPI CloseColorProfile(void *profile) {
    (void)profile;
    return TRUE;
}

EXPORT void *WINAPI WcsCreateIccProfile(void *profile, DWORD options) {
    (void)profile, (void)options;
    return NULL;
}
