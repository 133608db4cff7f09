package main

import "runtime/debug"

// Memory: what every command may use, and what a build needs for each record of
// the largest volume while Hugo renders it. The collector lets garbage grow up
// to the limit, which is faster, and then works harder, which is smaller.
const (
	memoryBase      = 280 << 20
	memoryPerRecord = 32 << 10
	garbagePercent  = 400
)

// limitMemory tells the collector how much will be needed, unless the
// environment has told it already.
func (w world) limitMemory(records int) {
	if w.getenv("GOMEMLIMIT") != "" || w.getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(int64(memoryBase + records*memoryPerRecord))
}
