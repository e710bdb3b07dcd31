/** Work that nobody waits for: jobs with their runs and leases, and the turns of timers. */
package org.citycabinet.jobs;
