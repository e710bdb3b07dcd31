package org.citycabinet;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** One server and one deployment for all test classes: the first deployment starts it. */
public class SharedPayara extends PayaraMicroDeployableContainer {
  private static ProtocolMetaData address;
  private static Archive<?> deployed;

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    synchronized (SharedPayara.class) {
      if (address == null) {
        address = super.deploy(archive);
        deployed = archive;
      }
      return address;
    }
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // The next class needs it.
  }

  @Override
  public void stop() throws LifecycleException {
    synchronized (SharedPayara.class) {
      try {
        if (deployed != null) {
          super.undeploy(deployed);
        }
      } catch (DeploymentException e) {
        throw new LifecycleException("stop", e);
      }
      address = null;
      deployed = null;
      super.stop();
    }
  }

  /** Registered as a service, so that Arquillian takes this container instead of its own. */
  public static class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.override(
          DeployableContainer.class, PayaraMicroDeployableContainer.class, SharedPayara.class);
    }
  }
}
