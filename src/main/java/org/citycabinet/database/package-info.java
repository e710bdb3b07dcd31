/** The database: plain SQL, converters, what is tried again, what is said when it is away. */
package org.citycabinet.database;
