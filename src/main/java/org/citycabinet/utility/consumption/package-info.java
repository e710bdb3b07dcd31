/** What the meters' readings add up to: by month, beside the neighbours, as leaks, to take away. */
package org.citycabinet.utility.consumption;
