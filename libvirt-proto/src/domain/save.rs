//! A domain's memory in files: saved to go on later, or dumped to be looked at.

use super::Domain;
use crate::{
    api::{
        DomainCoreDumpFlags, DomainCoreDumpFormat, DomainSaveImageXmlFlags, DomainSaveRestoreFlags,
    },
    connect::Connect,
    error::Result,
    remote::*,
    typed_params::TypedParams,
    xdr::Str,
};

/// Images of saved domains. Paths are the daemon's host's.
impl Connect {
    /// Lets a saved domain go on (`virDomainRestoreFlags`), with another description if one is given.
    /// The image stays.
    pub async fn restore_domain(
        &self,
        path: &str,
        xml: Option<&str>,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let arguments = DomainRestoreFlagsArgs {
            from: path.into(),
            dxml: xml.map(Str::from),
            flags: flags.bits(),
        };
        self.call(&arguments).await
    }

    /// The same with named parameters: `file`, `dxml` and whatever newer daemons know
    /// (`virDomainRestoreParams`, since 8.4).
    pub async fn restore_domain_with(
        &self,
        params: &TypedParams,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let arguments = DomainRestoreParamsArgs {
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.call(&arguments).await
    }

    /// The description in an image (`virDomainSaveImageGetXMLDesc`).
    pub async fn save_image_xml(&self, path: &str, flags: DomainSaveImageXmlFlags) -> Result<Str> {
        let arguments = DomainSaveImageGetXmlDescArgs {
            file: path.into(),
            flags: flags.bits(),
        };
        Ok(self.call(&arguments).await?.xml)
    }

    /// Replaces the description in an image, by one that the guest does not notice
    /// (`virDomainSaveImageDefineXML`).
    pub async fn define_save_image_xml(
        &self,
        path: &str,
        xml: &str,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let arguments = DomainSaveImageDefineXmlArgs {
            file: path.into(),
            dxml: xml.into(),
            flags: flags.bits(),
        };
        self.call(&arguments).await
    }
}

/// Saving and dumping. Paths are the daemon's host's; both take as long as writing the memory does.
impl Domain {
    /// Writes the memory to a file and stops the domain (`virDomainSaveFlags`).
    pub async fn save(
        &self,
        path: &str,
        xml: Option<&str>,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let arguments = DomainSaveFlagsArgs {
            dom: self.dom(),
            to: path.into(),
            dxml: xml.map(Str::from),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// The same with named parameters: `file`, `dxml`, `image_format`, `parallel.channels`
    /// (`virDomainSaveParams`, since 8.4). Without `file` it is a managed save.
    pub async fn save_with(
        &self,
        params: &TypedParams,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let arguments = DomainSaveParamsArgs {
            dom: self.dom(),
            params: params.to_vec(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Saves it where the daemon keeps such images; its next start goes on from there
    /// (`virDomainManagedSave`).
    pub async fn managed_save(&self, flags: DomainSaveRestoreFlags) -> Result<()> {
        let arguments = DomainManagedSaveArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Whether it has such an image (`virDomainHasManagedSaveImage`).
    pub async fn has_managed_save(&self) -> Result<bool> {
        let arguments = DomainHasManagedSaveImageArgs {
            dom: self.dom(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.result != 0)
    }

    /// Throws that image away: its next start is an ordinary one (`virDomainManagedSaveRemove`).
    pub async fn remove_managed_save(&self) -> Result<()> {
        let arguments = DomainManagedSaveRemoveArgs {
            dom: self.dom(),
            flags: 0,
        };
        self.connect.call(&arguments).await
    }

    /// The description in that image (`virDomainManagedSaveGetXMLDesc`).
    pub async fn managed_save_xml(&self, flags: DomainSaveImageXmlFlags) -> Result<Str> {
        let arguments = DomainManagedSaveGetXmlDescArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.xml)
    }

    /// Replaces the description in that image (`virDomainManagedSaveDefineXML`).
    pub async fn define_managed_save_xml(
        &self,
        xml: &str,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let arguments = DomainManagedSaveDefineXmlArgs {
            dom: self.dom(),
            dxml: Some(xml.into()),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }

    /// Writes the memory to a file for a debugger (`virDomainCoreDumpWithFormat`). The guest waits
    /// meanwhile, unless [`DomainCoreDumpFlags::LIVE`] says otherwise.
    pub async fn core_dump(
        &self,
        path: &str,
        format: DomainCoreDumpFormat,
        flags: DomainCoreDumpFlags,
    ) -> Result<()> {
        let arguments = DomainCoreDumpWithFormatArgs {
            dom: self.dom(),
            to: path.into(),
            dumpformat: format.0.cast_unsigned(),
            flags: flags.bits(),
        };
        self.connect.call(&arguments).await
    }
}
