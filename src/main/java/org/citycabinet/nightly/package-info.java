/**
 * What is done every night: when, by which node, what came of it, and who is told when it is late.
 */
package org.citycabinet.nightly;
