/**
 * The service companies and the editions of their terms: tables of rows, read by the features whose
 * rules they are.
 */
package org.citycabinet.operator;
