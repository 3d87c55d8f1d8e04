package org.shishi.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keeps the demo, whose passwords everybody knows, where only this machine reaches it. Runs before anything starts. */
@Component
@Profile("demo")
class DemoOnLoopback implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");

    @Override
    public void setEnvironment(Environment environment) {
        var configured =
                ADDRESSES.stream().filter(environment::containsProperty).toList();
        if (!configured.contains("server.address")
                || !configured.stream().map(environment::getProperty).allMatch(DemoOnLoopback::isLoopback)) {
            throw new StartRefused(
                    "The demo profile has well-known passwords and may listen on this machine only, not on "
                            + configured.stream().map(environment::getProperty).toList(),
                    "leave server.address out (127.0.0.1 is the demo's default), or start without the demo profile"
                            + "（演示模式只能监听本机地址）");
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // the environment said all that is to be known
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
