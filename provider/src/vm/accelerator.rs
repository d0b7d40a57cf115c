//! KVM or not.
//!
//! That `/dev/kvm` is there and that libvirt offers KVM does not mean that a guest runs with it:
//! a kernel can offer KVM without the processor's virtualisation (a PVM guest does), and no stock
//! guest boots there. On x86 the processor must have `vmx` or `svm` as well.

use std::fmt;

/// How a guest's processor is had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Accelerator {
    /// By the host's processor.
    Kvm,
    /// By emulation, ten to fifty times slower.
    Tcg,
}

impl Accelerator {
    /// What libvirt calls the type of such a domain.
    #[must_use]
    pub const fn domain_type(self) -> &'static str {
        match self {
            Self::Kvm => "kvm",
            Self::Tcg => "qemu",
        }
    }

    /// How many times as long things may take.
    #[must_use]
    pub const fn patience(self) -> u32 {
        match self {
            Self::Kvm => 1,
            Self::Tcg => 5,
        }
    }
}

impl fmt::Display for Accelerator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Kvm => "kvm",
            Self::Tcg => "tcg",
        })
    }
}

/// What is known about the host.
#[derive(Debug, Clone, Default)]
pub(crate) struct HostProcessor {
    /// The architecture, as libvirt names it.
    pub(crate) architecture: String,
    /// Whether libvirt offers KVM for that architecture.
    pub(crate) kvm_offered: bool,
    /// Why this user's guests cannot have it nevertheless.
    pub(crate) kvm_refused: Option<&'static str>,
    /// The processor's features: from `/proc/cpuinfo` where the daemon is local, otherwise the
    /// expanded host model.
    pub(crate) features: Option<Vec<String>>,
    /// The host model's name; `EPYC` implies `svm` without listing it.
    pub(crate) model: Option<String>,
}

/// The choice and its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is.
    pub accelerator: Accelerator,
    /// Why, in a sentence's second half.
    pub reason: String,
}

/// Chooses, unless the spec did.
pub(crate) fn choose(requested: Option<Accelerator>, host: &HostProcessor) -> Choice {
    let choice = |accelerator, reason: &str| Choice {
        accelerator,
        reason: reason.to_owned(),
    };
    if let Some(accelerator) = requested {
        return choice(accelerator, "the spec asks for it");
    }
    if let Some(reason) = host.kvm_refused {
        return choice(Accelerator::Tcg, reason);
    }
    if !host.kvm_offered {
        return choice(
            Accelerator::Tcg,
            "libvirt offers no KVM on this host (is /dev/kvm there?)",
        );
    }
    if !matches!(host.architecture.as_str(), "x86_64" | "i686") {
        return choice(Accelerator::Kvm, "libvirt offers it");
    }
    let listed = host.features.as_ref().and_then(|features| {
        features
            .iter()
            .find(|feature| matches!(feature.as_str(), "vmx" | "svm"))
    });
    match (listed, &host.model) {
        (Some(feature), _) => choice(
            Accelerator::Kvm,
            &format!("libvirt offers it and the processor has {feature}"),
        ),
        (None, Some(model)) if implies_svm(model) && host.features.is_none() => choice(
            Accelerator::Kvm,
            &format!("libvirt offers it and a processor of model {model} has svm"),
        ),
        _ => choice(
            Accelerator::Tcg,
            "libvirt offers KVM, but the processor has neither vmx nor svm, so no stock guest would boot with it",
        ),
    }
}

/// AMD's models since Opteron have it.
fn implies_svm(model: &str) -> bool {
    model.starts_with("EPYC") || model.starts_with("Opteron_G") || model == "phenom"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(
        architecture: &str,
        kvm_offered: bool,
        features: Option<&[&str]>,
        model: Option<&str>,
    ) -> HostProcessor {
        HostProcessor {
            architecture: architecture.to_owned(),
            kvm_offered,
            kvm_refused: None,
            features: features.map(|list| list.iter().map(|&feature| feature.to_owned()).collect()),
            model: model.map(str::to_owned),
        }
    }

    #[test]
    fn s02_b43_the_table_of_hosts() {
        use Accelerator::{Kvm, Tcg};
        for (what, host, expected) in [
            (
                "Intel",
                host(
                    "x86_64",
                    true,
                    Some(&["fpu", "vmx"]),
                    Some("Skylake-Client"),
                ),
                Kvm,
            ),
            (
                "AMD EPYC, local",
                host("x86_64", true, Some(&["fpu", "svm"]), Some("EPYC")),
                Kvm,
            ),
            (
                "AMD EPYC, remote: the model implies svm",
                host("x86_64", true, None, Some("EPYC-Rome")),
                Kvm,
            ),
            (
                "nested with virtualisation passed on",
                host("x86_64", true, Some(&["hypervisor", "vmx"]), None),
                Kvm,
            ),
            (
                "nested without",
                host("x86_64", true, Some(&["hypervisor", "fpu"]), None),
                Tcg,
            ),
            (
                "EPYC guest whose svm is masked",
                host("x86_64", true, Some(&["hypervisor"]), Some("EPYC")),
                Tcg,
            ),
            (
                "a PVM guest: KVM offered, no vmx",
                host(
                    "x86_64",
                    true,
                    Some(&["fpu", "avx512f", "hypervisor"]),
                    Some("SapphireRapids"),
                ),
                Tcg,
            ),
            (
                "no /dev/kvm",
                host("x86_64", false, Some(&["vmx"]), None),
                Tcg,
            ),
            ("aarch64 with KVM", host("aarch64", true, None, None), Kvm),
            ("aarch64 without", host("aarch64", false, None, None), Tcg),
        ] {
            let choice = choose(None, &host);
            assert_eq!(choice.accelerator, expected, "{what}: {}", choice.reason);
            assert!(!choice.reason.is_empty());
        }
    }

    #[test]
    fn s50_an_ordinary_user_needs_rights_on_the_device() {
        let mut host = host("x86_64", true, Some(&["vmx"]), None);
        host.kvm_refused = Some("no rights");
        let choice = choose(None, &host);
        assert_eq!(
            (choice.accelerator, choice.reason.as_str()),
            (Accelerator::Tcg, "no rights")
        );
    }

    #[test]
    fn the_spec_has_the_last_word() {
        let host = host("x86_64", false, None, None);
        assert_eq!(
            choose(Some(Accelerator::Kvm), &host).accelerator,
            Accelerator::Kvm
        );
    }
}
