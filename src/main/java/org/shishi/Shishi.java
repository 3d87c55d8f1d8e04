package org.shishi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs a county's livelihood projects (民生实事), from the suggestion to the report to the congress. */
@SpringBootApplication
public class Shishi {

    public static void main(String[] args) {
        SpringApplication.run(Shishi.class, args);
    }
}
