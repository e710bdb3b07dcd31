/**
 * Plain words that every part speaks: money, refusals, kinds of medium. Knows only {@code java.*}.
 */
package org.citycabinet.words;
