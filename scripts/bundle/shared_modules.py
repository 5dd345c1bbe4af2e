"""Runs first in a frozen program: it takes its modules from the file that both programs share.

PyInstaller puts the compiled modules into each program, so that they would lie in a bundle twice:
a sixth of the Windows zip. Both have an empty archive instead, and this puts the shared one in its
place; the names are those of PyInstaller 6.22, and no program starts where they are wrong.
"""

import sys

import pyimod01_archive
import pyimod02_importers

_FILE = f"{vars(sys)['_MEIPASS']}/usbsurvey.pyz"
pyimod02_importers.pyz_archive = pyimod01_archive.ZlibArchiveReader(_FILE, 0, check_pymagic=True)
# What was looked for until now was looked for in the empty one.
sys.path_importer_cache.clear()
