/** What managing a house is to cost in a year and has cost so far, and each dwelling's share. */
package org.citycabinet.utility.estimate;
