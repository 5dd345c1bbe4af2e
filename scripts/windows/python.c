/* python.exe: what python.org's own is, a call of the interpreter's library. The name of the library
 * comes from the compiler's command line, LIBRARY=L"python313.dll". */
#include <stdio.h>
#include <windows.h>

typedef int (*Main)(int, wchar_t **);

int wmain(int count, wchar_t **words) {
    HMODULE library = LoadLibraryW(LIBRARY);
    Main main = library ? (Main)GetProcAddress(library, "Py_Main") : NULL;
    if (!main) {
        fprintf(stderr, "%ls does not load: error %lu\n", LIBRARY, GetLastError());
        return 3;
    }
    return main(count, words);
}
