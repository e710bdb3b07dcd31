/** Calls of programs: JSON in and out, errors as problems, limits, parts of a download. */
package org.citycabinet.api;
