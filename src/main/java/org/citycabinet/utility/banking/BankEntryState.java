package org.citycabinet.utility.banking;

/** What became of money that came to the bank. */
public enum BankEntryState {
  /** It was counted to a contract. */
  MATCHED,
  /** Nobody knows yet what it is for. */
  WAITING,
  /** It was given back to whoever sent it. */
  RETURNED
}
