/**
 * How passengers make their own accounts, what an account knows of its owner by that, and on whose
 * word.
 */
package org.citycabinet.registration;
