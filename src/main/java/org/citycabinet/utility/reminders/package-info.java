/** What is due at a meter: the letters that remind of it, and its days in the calendar. */
package org.citycabinet.utility.reminders;
