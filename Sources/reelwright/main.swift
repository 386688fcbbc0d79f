import ArgumentParser
import Crypto
import GRDB
import Logging
import ServiceLifecycle
import Subprocess
import SystemPackage
