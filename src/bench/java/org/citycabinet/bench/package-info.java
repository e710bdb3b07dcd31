/** Ratios of two things measured in turn in one run; see {@code src/docs/benchmarks.md}. */
package org.citycabinet.bench;
