/** Addresses, the contracts at them, who may see which, and the one that an account looks at. */
package org.citycabinet.utility.premises;
