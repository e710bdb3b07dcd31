/** The double-entry journal: accounts, postings, balances. It knows no tickets and no invoices. */
package org.citycabinet.ledger;
