/**
 * Files that other programs of an operator hand over: gone through in the background, row by row.
 */
package org.citycabinet.utility.imports;
