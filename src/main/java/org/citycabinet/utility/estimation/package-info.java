/**
 * The job that computes the readings which nobody gave; not to be taken for a building's estimate.
 */
package org.citycabinet.utility.estimation;
