/**
 * Work that nobody waits for: jobs with their runs and leases, errands that begin as soon as there
 * is something to do, and the turns of timers.
 */
package org.citycabinet.jobs;
