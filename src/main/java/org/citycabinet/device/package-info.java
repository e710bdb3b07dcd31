/** The reference device: a validator as a program, for tests, demonstrations and integrators. */
package org.citycabinet.device;
