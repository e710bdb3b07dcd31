/** A program of its own that starts, watches, stops, backs up and restores one installation. */
package org.citycabinet.launcher;
