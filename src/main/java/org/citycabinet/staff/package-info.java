/** Where a member of staff begins: what waits, and where it is done. */
package org.citycabinet.staff;
