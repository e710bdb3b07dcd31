package org.citycabinet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The number by which a page's scripts are known to be ours. PrimeFaces wants it back with each
 * form; pages without its script send it in a hidden field.
 */
@Named
@RequestScoped
public class Nonce {

  /** The page's number. */
  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
