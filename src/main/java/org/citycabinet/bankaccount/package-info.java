/**
 * The account at a bank to which a person wants money back that cannot go back the way it came.
 *
 * <p>It is changed with the password only, each change is told by letter, and its number is checked
 * by ISO 13616.
 */
package org.citycabinet.bankaccount;
