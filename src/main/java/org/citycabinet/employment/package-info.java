/**
 * Who works for an operator or for the installation, in which roles: invited, changed and ended by
 * administrators.
 */
package org.citycabinet.employment;
