/** Who a person is and how it is proved: accounts, roles, passwords, codes, links, lockout. */
package org.citycabinet.identity;
