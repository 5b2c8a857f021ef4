#!/usr/bin/env node
// Committed, unlike what it starts: npm links a command only to a file that is there when it installs.
import '../dist/bin.js'
