/** Who a person is: accounts, sign-in, lockout, passwords, second factor, roles. */
package org.citycabinet.identity;
