/* Rust takes its random bytes from ProcessPrng (Windows 10 and later); wine 8 has only the older
 * name of the same source. Without it `cryptography` and `pydantic_core` do not load. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG count);

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count) {
    while (count) {
        ULONG piece = count > 65536 ? 65536 : (ULONG)count;
        if (!SystemFunction036(bytes, piece)) return FALSE;
        bytes += piece;
        count -= piece;
    }
    return TRUE;
}
